/** Path of a Node 24 binary. @throws when there is none, saying what to install */
export function findNode24(): string;
