"""Chains: the people through whom one is introduced to somebody; found, worded, asked for."""
