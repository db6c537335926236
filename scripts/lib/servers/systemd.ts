/** The unit that starts the site and its CMS server with the machine. */

export interface UnitSettings {
  /** The public address at which people sign in. */
  url: string;
  /** The public address of the site, which pages, site map and robots.txt name; where people sign in too, unless told. */
  site?: string | undefined;
  /** The folder of the program: a clone with node_modules. */
  project: string;
  /** The folder of the CMS server's data. */
  data: string;
}

/**
 * A systemd unit. The program may write in its data and in its own clone, to which it gives commits back, and nowhere else.
 *
 * @param settings where things are
 */
export const systemdUnit = ({
  url,
  site = url,
  project,
  data,
}: UnitSettings): string => `# Made by "npm run servers -- systemd"; see docs/deploying.md.
[Unit]
Description=NSCL Lao Cai: the portal and its CMS
After=network-online.target
Wants=network-online.target

[Service]
Type=exec
User=nscl
Group=nscl
WorkingDirectory=${project}
Environment=NODE_ENV=production
Environment=NEWSROOM_URL=${url}
Environment=SITE_URL=${site}
Environment=NEWSROOM_DATA=${data}
Environment=TRUST_PROXY=1
Environment=HOST=127.0.0.1
Environment=PORT=4321
# Passwords of the mail server and the like: SMTP_URL, MAIL_FROM. Readable by root alone.
EnvironmentFile=-/etc/nscl/environment
ExecStart=${project}/node_modules/.bin/node scripts/start.ts
Restart=on-failure
RestartSec=5
# A publication that runs is ended cleanly; git has what was saved.
TimeoutStopSec=60

ReadWritePaths=${data} ${project}
ProtectSystem=strict
ProtectHome=true
PrivateTmp=true
PrivateDevices=true
NoNewPrivileges=true
ProtectKernelTunables=true
ProtectKernelModules=true
ProtectControlGroups=true
ProtectClock=true
ProtectHostname=true
RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6
RestrictNamespaces=true
RestrictRealtime=true
RestrictSUIDSGID=true
LockPersonality=true
CapabilityBoundingSet=
SystemCallArchitectures=native
UMask=0027

[Install]
WantedBy=multi-user.target
`;
