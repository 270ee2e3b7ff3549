"""The value proposition: its slots, its four tests, what mends them, its versions."""
