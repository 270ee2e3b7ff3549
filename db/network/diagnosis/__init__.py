"""The facts of the diagnosis, what was answered to its findings, matches of personas."""
