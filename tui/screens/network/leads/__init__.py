"""The ways to a person or a place: chains of people, each of whom knows the next."""
