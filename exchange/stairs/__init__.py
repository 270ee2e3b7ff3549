"""Goals as pictures for other programs."""
