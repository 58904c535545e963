"""The only package that knows the terminal: screens, command line, stdout and the user's folders."""
