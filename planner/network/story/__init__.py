"""The story with one person: what passed, in one column of time, and what each line of it opens."""
