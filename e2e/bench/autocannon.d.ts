// autocannon brings no types; load.ts states the part it uses.
declare module 'autocannon';
