"""Drawing text: styled lines, signs and themes."""
