-- Each request asks for another expression, and comes from a client behind a proxy, whose requests are counted.
local number = 0

request = function()
  number = number + 1
  local path = "/api/v1/calculate?expression=" .. number .. "/7"
  return wrk.format("GET", path, {["X-Forwarded-For"] = "192.0.2." .. number % 250})
end
