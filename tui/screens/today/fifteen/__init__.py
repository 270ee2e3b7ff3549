"""The session “I have 15 minutes”."""
