"""The value proposition: its four slots, what they cite, and its four tests."""
