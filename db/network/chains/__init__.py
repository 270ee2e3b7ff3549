"""Chains: the people beside some people, read as they are needed."""
