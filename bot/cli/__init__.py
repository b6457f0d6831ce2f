"""The commands of `velferdsbot`; each module one of them. Heavy parts are imported by the command that needs them."""
