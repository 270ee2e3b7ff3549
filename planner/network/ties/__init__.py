"""Ties in detail: jobs in words, days that matter."""
