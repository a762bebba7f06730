import { type Concept, concept } from './concept.ts'

/** Ecology, environment and season. */
export const fieldConcepts: Concept[] = [
  concept('nitrogen-isotope', 'delta 15 n, d15n, delta15n, nitrogen isotope, nitrogen, n15, δ15n, 氮同位素, 氮15'),
  concept('carbon-isotope', 'delta 13 c, d13c, delta13c, carbon isotope, carbon, c13, δ13c, 碳同位素, 碳13'),
  concept('isotope', 'isotope, isotopes, isotope ratio, 同位素', 'nitrogen-isotope', 'carbon-isotope'),
  concept(
    'bill',
    'bill, beak, bill size, beak size, bill dimensions, 嘴, 喙, 嘴的大小, 嘴大小, 喙的大小, 喙大小, 嘴峰',
    'bill-length',
    'bill-depth',
  ),
  concept('clutch', 'clutch completion, clutch, 窝卵, 窝卵完成, 产卵完成'),
  concept('egg-date', 'date egg, egg date, egg dates, laying date, date of laying, 产卵日期, 产蛋日期'),
  concept('rain', 'rain, rainfall, precipitation, 降雨, 降雨量, 降水, 降水量'),
  concept('mean-temperature', 'mean temp, mean temperature, average temperature, 平均气温, 平均温度'),
  concept('any-temperature', 'temperature, temp, 温度, 气温', 'mean-temperature'),
  concept('humidity', 'humidity, relative humidity, 湿度, 相对湿度'),
  concept(
    'flu-cases',
    'flu cases, influenza cases, flu, influenza, cases of flu, cases, number of cases, case count, 病例, 流感, 流感病例, 流感病例数, 病例数',
  ),
  concept('particulates', 'pm2.5, pm25, pm10, particulate matter, 颗粒物'),
  concept('abundance', 'abundance, number of individuals, 丰度, 多度'),
  concept('richness', 'species richness, richness, number of species, 物种丰富度'),
  concept('biomass', 'biomass, dry weight, 生物量, 干重'),
  concept('habitat', 'habitat, 生境, 栖息地'),
  concept('altitude', 'altitude, elevation, 海拔'),
  concept('depth', 'depth, water depth, 深度, 水深'),
  concept('salinity', 'salinity, 盐度'),
  concept('study', 'studyname, study name, 研究名称'),
]
