-- FIXME
CREATE TABLE t_x (id);
