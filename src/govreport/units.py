Unit=str
