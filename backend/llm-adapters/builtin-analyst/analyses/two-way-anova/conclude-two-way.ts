import type { PickText } from '../../write/pick-text.ts'

export const concludeTwoWay = (
  say: PickText,
) => `${say('# In plain words, from the numbers above', '# 根据以上数字用文字说明')}
print("\\n${say('Conclusion', '结论')}")
if interaction_p < 0.05:
    print(f"${say('The difference between the groups of {first} depends on {second} by more than chance alone would make likely ({show_p(interaction_p)}), so the main effects alone would mislead: look within the groups.', '{first} 各组之间的差异随 {second} 而变，交互作用有统计学意义（{show_p(interaction_p)}），不宜只看主效应，应分层解读。')}")
else:
    print(f"${say('There is no clear evidence that the difference between the groups of {first} depends on {second} ({show_p(interaction_p)}). That does not show that it does not.', '没有发现 {first} 各组之间的差异随 {second} 而变（交互作用 {show_p(interaction_p)}）。这并不证明没有交互作用。')}")
    for name, effect_p in effects["p"].iloc[:2].items():
        if effect_p < 0.05:
            print(f"${say('The groups of {name} differ by more than chance alone would make likely ({show_p(effect_p)}).', '{name} 各组之间的差异有统计学意义（{show_p(effect_p)}）。')}")
        else:
            print(f"${say('There is no clear evidence that the groups of {name} differ ({show_p(effect_p)}).', '没有发现 {name} 各组之间有统计学意义的差异（{show_p(effect_p)}）。')}")
different = pairs[pairs.iloc[:, 7] < 0.05].iloc[:, :3].itertuples(index=False)
shown = [f"{pair} ({where}): {show(size)}" for pair, where, size in different]
print("${say('Differences that remain after correction: ', '校正后仍有差异：')}" + ("${say('; ', '；')}".join(shown) or "${say('none', '无')}"))
print("${say('This is an association; on its own it does not show a cause.', '这是关联性的结果，本身不能说明因果关系。')}")`
