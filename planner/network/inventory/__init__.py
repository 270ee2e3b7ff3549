"""The inventory of people: its orders, what is done to many of them, and their triage."""
