/** An error whose message is for the person at the keyboard: what is wrong and how to repair it, in Indonesian. */
export class Explained extends Error {}
