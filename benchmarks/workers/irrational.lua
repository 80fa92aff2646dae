local number = 0
local shapes = { "sqrt(%d)/7", "sin(%d)", "ln(%d)", "pi*%d" }
request = function()
  number = number + 1
  local shape = shapes[number % #shapes + 1]
  return wrk.format("GET", "/api/v1/calculate?expression=" .. string.format(shape, number + 1))
end
