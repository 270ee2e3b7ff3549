"""Affinity boards: read, kept, and the groups that their titles make."""
