"""Today: the agenda of a day, its proposals and what follows from results."""
