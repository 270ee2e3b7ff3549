"""Duplicates among the people of the network: two records of one person."""
