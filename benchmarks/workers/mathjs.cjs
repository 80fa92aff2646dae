// math.js as a process: `node mathjs.cjs number|BigNumber`, requests and replies in JSON lines.
const { createInterface } = require('node:readline')
const mathjs = require('mathjs')

const math = mathjs.create(mathjs.all, { number: process.argv[2] })
const evaluate = (text) => math.format(math.evaluate(text), { precision: 15 })

function measured (text, count) {
  try {
    const answer = evaluate(text)
    const start = performance.now()
    for (let i = 0; i < count; i++) evaluate(text)
    return { answer, seconds: (performance.now() - start) / 1000 }
  } catch (error) {
    return { answer: error.name, seconds: null }
  }
}

const reply = (message) => process.stdout.write(JSON.stringify(message) + '\n')

reply({ version: math.version })
createInterface({ input: process.stdin }).on('line', (line) => {
  const { expression, count } = JSON.parse(line)
  reply(measured(expression, count))
})
