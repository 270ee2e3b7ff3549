"""Names and notes as they really come in: markup, formulas, other directions, terminal commands."""

HOSTILE = [
    "x[/]y",
    "[CEO] Ana",
    "[b]bold[/b] [link=file:///etc]x[/link] [@click=app.quit]y[/]",
    "$name {name} %(name)s \\[",
    "O'Neil",
    "=cmd()",
    "\x1b]0;owned\x07Claire",
    "\x1b[2J\x1b[31mred",
    "\x9b31m\x90q\x9c",
    "\u202eevil\u202c txt.exe",
    "\u2066שלום\u2069 עולם",
    "مرحبا بالعالم",
    "e\u0301\u0301\u0301 Zoe\u0308",
    "\u0301starts with an accent",
    "a" + "\u0301" * 400,
    "\u200d\u200b\ufeff\u00ad",
    "👩‍👩‍👧 ❤️ 👍🏽 🇫🇷",
    "日本語の名前",
    "tab\tand\nline\r\nend\x0b\x0c\x85\u2028\u2029",
    "\x00\x08\x7f",
    "\ud800",
    "\ue000\U000f0000",
    "word " * 2000,
    "x" * 10_000,
    "",
    " ",
]

COMMANDS = {*map(chr, range(0x20)), *map(chr, range(0x7F, 0xA0)), *"\u202a\u202b\u202d\u202e\u2066"}
"""The characters that a terminal would obey."""
COMMANDS.discard("\n")
