/** The command can't do what is asked, for a reason that the person can mend; its message is in their language. Exit code 2. */
export class UsageFailure extends Error {}
