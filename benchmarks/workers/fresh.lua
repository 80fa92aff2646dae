math.randomseed(os.time())
local number = math.random(10 ^ 7)
request = function()
  number = number + 1
  return wrk.format("GET", "/api/v1/calculate?expression=" .. number .. "/7")
end
