// Draws a chart from the table inside it.
