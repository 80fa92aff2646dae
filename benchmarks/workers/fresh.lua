local number = 0
request = function()
  number = number + 1
  return wrk.format("GET", "/api/v1/calculate?expression=" .. number .. "/7")
end
