/** Preloaded into a build: ends it when the server that started it is gone, however it went. */
process.once('disconnect', () => {
  process.exit(1);
});
// The connection alone keeps no process alive that has finished its work.
process.channel?.unref();
