export const SYMBOL = /[A-Za-z_.$][A-Za-z0-9_.$]*/;
