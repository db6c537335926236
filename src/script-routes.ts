/**
 * Addresses of the pages that scripts lead to. They stand apart from the table of routes so that no page loads the table with a script
 * that needs one address.
 */

export const searchRoute = '/tim-kiem/';
export const savedListRoute = '/danh-sach/';
export const savedEntriesFile = '/danh-sach/du-kien.json';
export const errorReportRoute = '/bao-loi/';
export const verificationRoute = '/nho-xac-minh/';
