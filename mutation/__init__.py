"""Mutation testing: small changes of the code that a test should see, and those that none sees.

mutmut and cosmic-ray were tried on paper and do not suit. mutmut leaves decorated functions (all
our properties) and constants of modules alone and runs the whole suite before its first mutant;
cosmic-ray writes into the working tree and runs one command for every mutant. Neither knows SQL.
"""
