"""Ties in detail: jobs, the spellings of organisations, acquaintances, days that matter."""
