// @vitest-environment node
import { expect, it } from 'vitest'
import { explainError, missingColumn } from './explain-error.ts'
import { nearestNames } from './nearest-names.ts'

it.each([
  ['ValueError', "could not convert string to float: '<0.1'", 'notNumber'],
  ['ValueError', 'Input X contains NaN.', 'missingValues'],
  ['ValueError', 'x and y must have same length.', 'lengths'],
  ['ValueError', 'No objects to concatenate', 'emptyData'],
  ['ValueError', 'something else', 'ValueError'],
  ['TypeError', "unsupported operand type(s) for +: 'int' and 'str'", 'mixedTypes'],
  ['TypeError', "f() got an unexpected keyword argument 'x'", 'TypeError'],
  ['KeyError', "'收缩'", 'KeyError'],
  ['IndexError', 'single positional indexer is out-of-bounds', 'IndexError'],
  ['LinAlgError', 'Singular matrix', 'singular'],
  ['LinAlgError', 'Eigenvalues did not converge', 'notConverged'],
  ['ConvergenceError', 'Convergence halted due to matrix inversion problems', 'notConverged'],
  ['PerfectSeparationError', 'Perfect separation detected, results not available', 'separation'],
  ['MemoryError', '', 'MemoryError'],
  ['_ArrayMemoryError', 'Unable to allocate 7.28 TiB', 'MemoryError'],
  ['ZeroDivisionError', 'division by zero', 'ZeroDivisionError'],
  ['ModuleNotFoundError', "No module named 'pingouin'", 'ModuleNotFoundError'],
  ['FileNotFoundError', "[Errno 2] No such file or directory: 'penguins.csv'", 'FileNotFoundError'],
  ['IndentationError', 'unexpected indent', 'SyntaxError'],
  ['OddError', '', 'other'],
])('EDT-10: %s “%s” is said in plain words', (name, message, advice) => {
  expect(explainError(name, message)).toBe(advice)
})

it('EDT-10: a column that is not there is named, and the nearest of the table suggested', () => {
  const columns = ['性别', '年龄', '收缩压(mmHg)', 'bill_length_mm', 'Body Mass', 'BMI']
  expect(missingColumn("'收缩压'")).toBe('收缩压')
  expect(missingColumn(`"None of [Index(['bill length mm'], dtype='str')] are in the [columns]"`)).toBe(
    'bill length mm',
  )
  expect(missingColumn('7')).toBeUndefined()
  expect(nearestNames('收缩压', columns)).toEqual(['收缩压(mmHg)'])
  expect(nearestNames('Bill Length mm', columns)).toEqual(['bill_length_mm'])
  expect(nearestNames('bodymas', columns)).toEqual(['Body Mass'])
  expect(nearestNames('zzz', columns)).toEqual([])
})
