date = { $day }. { $month } { $year }
