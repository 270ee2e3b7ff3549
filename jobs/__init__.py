"""Work that the window and the shell share; neither Textual nor click."""
