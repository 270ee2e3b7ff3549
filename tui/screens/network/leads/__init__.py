"""The ways to somebody: chains of people, each of whom may introduce one to the next."""
