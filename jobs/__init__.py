"""Jobs shared by the window and the shell, without Textual or click."""
