import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRouter, Refusal } from '../../electron/ipc/router'
import { contract } from '../../shared/contract'
import { secretWords, toyApi, toyContract, toyEvents, toyRouter } from './toy'

const known = ['echo.text', 'echo.bytes', 'wrong.output', 'wrong.throws']
const name = fc.oneof(
  fc.string(),
  fc.constantFrom('__proto__.text', 'echo.__proto__', 'constructor.name', 'echo.constructor', 'echo.toString', 'toString', '__proto__', 'echo', 'echo.', '.text', 'echo.text.call', 'Echo.text', ' echo.text'),
  fc.anything(),
)
const hostile = fc.oneof(
  fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true, withTypedArray: true }),
  fc.json().map((text): unknown => JSON.parse(text)),
  fc.constantFrom<unknown>(JSON.parse('{"__proto__":{"text":"x"}}'), JSON.parse('{"text":"x","__proto__":{"polluted":true}}'), { text: 'x', constructor: {} }),
)

describe('the router', () => {
  it('answers a good call with the checked output', async () => {
    const { router } = toyRouter()
    expect(await router.call('echo.text', { text: 'copy' })).toEqual({ text: 'copy' })
  })

  it('refuses every name that is not a method', async () => {
    const { router } = toyRouter()
    await fc.assert(
      fc.asyncProperty(name.filter((one) => !known.includes(one as string)), hostile, async (one, input) => {
        await expect(router.call(one, input)).rejects.toThrow('There is no such method.')
      }),
    )
  })

  it('gives a Refusal and nothing else for any input that the contract does not have', async () => {
    const { router } = toyRouter()
    const { router: real } = (() => {
      const handlers = Object.fromEntries(Object.entries(contract).map(([group, methods]) => [group, Object.fromEntries(Object.keys(methods).map((method) => [method, async () => ({ ok: false, problem: { code: 'io', message: 'x' } })]))]))
      return { router: createRouter(contract, {}, handlers as never, () => {}) }
    })()
    const names = Object.entries(contract).flatMap(([group, methods]) => Object.keys(methods).map((method) => `${group}.${method}`))
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), hostile, async (one, input) => {
        const given = await real.call(one, input).catch((error: unknown) => error)
        expect(given instanceof Refusal || (given as { ok: boolean }).ok === false).toBe(true)
        await expect(router.call('echo.text', input).then((output) => typeof (output as { text: unknown }).text, (error: unknown) => (error instanceof Refusal ? 'string' : error))).resolves.toBe('string')
      }),
    )
    expect(Object.prototype).not.toHaveProperty('polluted')
  })

  it.each([
    [{ text: 5 }, 'input.text'],
    [{ text: 'x', more: 1 }, 'input.more'],
    [JSON.parse('{"text":"x","__proto__":{}}'), 'input.__proto__'],
    [{}, 'input.text'],
    [undefined, 'input'],
    ['text', 'input'],
  ])('names the wrong key of %j', async (input, path) => {
    await expect(toyRouter().router.call('echo.text', input)).rejects.toThrow(`${path}: `)
  })

  it('says little of much: a refusal is short whatever was sent', async () => {
    const keys = Object.fromEntries(Array.from({ length: 2000 }, (_, at) => [`${at}${'k'.repeat(1000)}`, at]))
    const error = await toyRouter().router.call('echo.text', keys).catch((refusal: Error) => refusal)
    expect((error as Error).message.length).toBeLessThan(2500)
  })

  it('survives input as deep as it can be', async () => {
    const deep: { value: unknown } = { value: 0 }
    for (let at = 0; at < 100_000; at++) deep.value = [deep.value]
    await expect(toyRouter().router.call('echo.text', { text: deep.value })).rejects.toBeInstanceOf(Refusal)
  })

  it.each(['wrong.output', 'wrong.throws'])('tells the caller of %s nothing but that it went wrong, and the log why', async (method) => {
    const { router, logged } = toyRouter()
    const error = (await router.call(method, {}).catch((refusal: unknown) => refusal)) as Error
    expect(error).toBeInstanceOf(Refusal)
    expect(error.message).toBe(`Something went wrong inside Galley (${method}). The details are in its log.`)
    expect(error.cause).toBeUndefined()
    expect(logged).toHaveLength(1)
    expect(logged[0]).toContain(method === 'wrong.output' ? 'output.text' : secretWords)
  })

  it('does not start with a method that nobody handles', () => {
    const start = (api: unknown) => createRouter(toyContract, toyEvents, api as typeof toyApi, () => {})
    expect(() => start({ echo: toyApi.echo })).toThrow('wrong.output')
    expect(() => start({ ...toyApi, echo: { text: toyApi.echo.text } })).toThrow('echo.bytes')
  })

  it('lets only the events of the contract out, with the payload it says', () => {
    const { router, logged } = toyRouter()
    expect(router.event('toy.rang', { times: 2 })).toEqual({ event: 'toy.rang', payload: { times: 2 } })
    for (const [event, payload] of [['toy.rang', { times: '2' }], ['toy.other', {}], ['__proto__', {}], ['constructor', {}]] as const) {
      expect(router.event(event, payload)).toBeNull()
    }
    expect(logged).toHaveLength(4)
  })
})
