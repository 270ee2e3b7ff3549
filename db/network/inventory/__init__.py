"""The inventory of people: sweeps of the memory that fill it, categories that count it."""
