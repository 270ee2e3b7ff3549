"""What is on the screen, as text."""

from textual.app import App


def picture(app: App[object]) -> str:
    """The lines of the screen, without the spaces at their ends."""
    strips = app.screen._compositor.render_strips()
    return "\n".join(strip.text.rstrip() for strip in strips)
