"""Chains: the people through whom one is introduced to a person; found, worded, asked for."""
