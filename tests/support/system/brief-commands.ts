/** For Node: a command that takes seconds is over before better code than its first is worth compiling. */
export const BRIEF = ['--no-opt', '--no-maglev']
