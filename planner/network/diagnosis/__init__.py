"""The diagnosis of a network: who is missing, whom to write to, what is one-sided."""
