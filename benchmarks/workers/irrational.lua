math.randomseed(os.time())
local number = math.random(10 ^ 7)
local shapes = { "sqrt(%d)/7", "sin(%d)", "ln(%d)", "pi*%d" }
request = function()
  number = number + 1
  local expression = string.format(shapes[number % #shapes + 1], number)
  return wrk.format("GET", "/api/v1/calculate?expression=" .. expression)
end
