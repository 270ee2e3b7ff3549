"""The bases of screens: places, sessions, drafts and signals."""
