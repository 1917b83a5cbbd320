static const char *begin = "SELECT id FROM t_jongere";
