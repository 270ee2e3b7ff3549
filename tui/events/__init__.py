"""What the Events place is made of: the list of events, one in full, its forms and its brief."""
